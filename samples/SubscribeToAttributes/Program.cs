using RxDevices.Samples;

return await Sample.Run(
    args,
    SubscribeToAttributes.Run,
    "0s 0 A Valid",
    "0.1s 0.5 A Valid",
    "0.2s 1 A Valid",
    "0.3s more than 2 V: 3 V",
    "0.3s 1.5 A Valid",
    "0.4s more than 2 V: 4 V",
    "0.4s 2 A Valid");
