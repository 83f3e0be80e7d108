using RxDevices.Samples;

return await Sample.Run(
    args,
    Faults.Run,
    "0s 0 A",
    "0s On",
    "0s Moving",
    "0.1s 0.5 A",
    "0.35s 1.5 A",
    "0.4s On",
    "0.4s 2 A",
    "1s Fault",
    "1s no value: InjectedFault",
    "31s On",
    "31s 2 A");
