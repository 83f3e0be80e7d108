using RxDevices.Samples;

return await Sample.Serve(args, EchoServer.Serve, EchoServerCheck.Run);
