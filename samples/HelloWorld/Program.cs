using RxDevices.Samples;

return await Sample.Run(args, clock => HelloWorld.Say("Hello, world!", clock), "1s Hello, world!");
