using RxDevices.Samples;

return await Sample.Run(args, Ramp.Run, "0s On 0 V", "0s Moving 0 V", "0.1s Moving 1 V", "0.2s Moving 2 V", "0.3s Moving 3 V", "0.3s On 3 V");
