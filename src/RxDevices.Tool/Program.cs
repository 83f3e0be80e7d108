using RxDevices.Tool;

using var interrupts = new Interrupts();
await using var output = StandardOutput.Open();
var mayColour = Paint.IsAllowed(Environment.GetEnvironmentVariable);
return await CommandLine.Run(args, output, Console.Error, interrupts.Token, ConsoleTerminal.IfThere(), mayColour);
