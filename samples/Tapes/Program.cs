using RxDevices.Samples;

return await Sample.Run(args, Tapes.Run, "1s 0 A", "1.4s 0.5 A", "1.8s 1 A", "2.2s 1.5 A", "2.6s 2 A");
