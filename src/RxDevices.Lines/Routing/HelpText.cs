namespace RxDevices.Lines;

/// <summary>What <c>help</c> answers.</summary>
internal static class HelpText
{
    public const string All = """
        NAME                        the value of an attribute, for example sys/tg_test/1/ampli
        NAME = VALUE                write it: 1.5, True, 'text', [1, 2, 3], [[1, 2], [3, 4]]; answers the new value
        DEVICE/COMMAND()            execute a command, for example sys/tg_test/1/SwitchStates()
        DEVICE/COMMAND(ARGUMENT)    the same with an argument, for example sys/tg_test/1/DevDouble(2.5)
        ?                           list the devices
        ? DEVICE                    its attributes and commands with their types
        ? NAME                      the configuration of an attribute
        watch NAME                  print each reading as TIME NAME VALUE QUALITY, until an empty line
        watch NAME every SECONDS    the same, asking the attribute at that period
        prompt on|off               whether '>>> ' comes after each answer
        json on|off                 one JSON object per answer and no prompt, for programs
        help                        this text
        quit                        end the conversation
        Names compare without case: domain/family/member/attribute.
        """;
}
