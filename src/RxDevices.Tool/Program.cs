using RxDevices.Tool;

// Here, because it holds for the whole process.
if (args is ["serve", ..])
{
    SocketThreads.AnswerThere();
}

using var interrupts = new Interrupts();
await using var output = StandardOutput.Open();
var mayColour = Paint.IsAllowed(Environment.GetEnvironmentVariable);
return await CommandLine.Run(args, output, Console.Error, interrupts.Token, ConsoleTerminal.IfThere(), mayColour);
