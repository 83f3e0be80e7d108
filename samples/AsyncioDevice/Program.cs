using RxDevices.Samples;

return await Sample.Run(args, Conversation.Run, "0s Insert", "2s 42", "15s Extract");
