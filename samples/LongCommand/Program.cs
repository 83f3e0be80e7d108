using RxDevices.Samples;

return await Sample.Run(
    args,
    Scanning.Run,
    "0s Running 0% point 1 of 4",
    "1s Running 25% point 2 of 4",
    "2s Running 50% point 3 of 4",
    "3s Running 75% point 4 of 4",
    "4s Done 100% point 4 of 4",
    "4s the peak is at 1 mm",
    "7s run 2, point 4 of 10: that is enough",
    "7s Run 2 of command scan was cancelled");
