using System.Text;

namespace RxDevices;

/// <summary>Writes a state machine as a Mermaid diagram.</summary>
internal static class MermaidText
{
    public static string Of<TState>(StateMachineDefinition<TState> definition, TState initial)
        where TState : struct, Enum
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        foreach (var state in definition.States.Where(state => state.State is not DevState))
        {
            text.Append($"    state \"{state.State} ({TangoText.Of(state.Shown!.Value)})\" as {state.State}\n");
        }

        text.Append($"    [*] --> {initial}\n");
        foreach (var state in definition.States)
        {
            foreach (var transition in definition.From(state.State!.Value))
            {
                text.Append($"    {state.State} --> {transition.Next} : {Escape(transition.Label)}\n");
            }
        }

        return text.ToString();
    }

    // What would end the label, or be taken for markup, is written as an entity.
    private static string Escape(string label)
    {
        var text = new StringBuilder();
        foreach (var character in label)
        {
            text.Append(character is '#' or ';' or ':' or '<' or '>' or '"' ? $"#{(int)character};" : character.ToString());
        }

        return text.ToString();
    }
}
