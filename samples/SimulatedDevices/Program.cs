using RxDevices.Samples;

return await Sample.Run(
    args,
    SimulatedDevices.Run,
    "0s air 20.0 C",
    "0s stage 0.000 mm",
    "0s stage 0.000 mm",
    "1s air 20.0 C",
    "1s stage 1.458 mm",
    "2s air 19.6 C",
    "2s stage 7.687 mm",
    "2.5s stage 12.048 mm",
    "3s air 20.3 C",
    "3.5s stage 20.762 mm",
    "4.5s stage 27.816 mm",
    "5.5s stage 29.991 mm",
    "5.67353s stage 30.000 mm",
    "30s oven 66.3 C",
    "60s oven 97.5 C",
    "90s oven 100.2 C",
    "120s oven 100.2 C");
