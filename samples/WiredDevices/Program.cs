using RxDevices.Samples;

return await Sample.Run(
    args,
    WiredDevices.Run,
    "0s 0 W, 20.0 C",
    "10s 1000 W, 20.0 C",
    "20s 1000 W, 39.6 C",
    "30s 1000 W, 58.4 C",
    "40s 1000 W, 76.5 C",
    "50s 1000 W, 93.9 C",
    "60s 354 W, 110.6 C",
    "70s 0 W, 114.0 C",
    "80s 0 W, 110.3 C",
    "90s 0 W, 106.8 C",
    "100s 0 W, 103.4 C",
    "110s 0 W, 100.1 C");
