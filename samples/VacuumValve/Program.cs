using RxDevices.Samples;

string[] diagram =
[
    "stateDiagram-v2",
    "    state \"Closed (CLOSE)\" as Closed",
    "    state \"Opening (MOVING)\" as Opening",
    "    state \"Open (OPEN)\" as Open",
    "    state \"Closing (MOVING)\" as Closing",
    "    state \"Stuck (FAULT)\" as Stuck",
    "    [*] --> Closed",
    "    Closed --> Opening : open [there is vacuum]",
    "    Closed --> Stuck : air below 4 bar",
    "    Opening --> Open : after 3 s",
    "    Opening --> Closing : close",
    "    Opening --> Stuck : air below 4 bar",
    "    Open --> Closing : close",
    "    Open --> Closing : pressure above 0.001 mbar",
    "    Open --> Stuck : air below 4 bar",
    "    Closing --> Closed : after 3 s",
    "    Closing --> Stuck : air below 4 bar",
    "    Stuck --> Closing : reset",
    "",
];

return await Sample.Run(
    args,
    Venting.Run,
    [
        .. diagram.Select(line => $"0s {line}"),
        "0s Close",
        "0s Moving",
        "3s Open",
        "3s openings: 1",
        "3s Moving",
        "6s Close",
        "6s Command open not allowed when the device is in CLOSE state unless there is vacuum",
        "6s Fault",
        "6s Moving",
        "9s Close",
    ]);
