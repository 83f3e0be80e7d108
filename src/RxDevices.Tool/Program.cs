using RxDevices.Tool;

using var interrupts = new Interrupts();
await using var output = StandardOutput.Open();
return await CommandLine.Run(args, output, Console.Error, interrupts.Token);
