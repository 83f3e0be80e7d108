using RxDevices.Samples;

return await Sample.Run(
    args,
    AlarmsAndEvents.Run,
    "0s 20 C Valid",
    "0s state On",
    "3s 50 C Valid",
    "6s 80 C Warning",
    "6s state Alarm",
    "8s 100 C Alarm",
    "12s 120 C Valid",
    "12s state On");
