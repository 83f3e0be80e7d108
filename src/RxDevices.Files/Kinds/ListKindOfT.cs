using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace RxDevices.Files;

/// <summary>Several of a kind; one alone may stand without the brackets of a list.</summary>
/// <param name="kind">What each is.</param>
/// <param name="what">What they are called, in the plural: <c>texts</c>.</param>
/// <param name="mayBeAlone">Whether one may stand without a list.</param>
internal sealed class ListKind<T>(Kind<T> kind, string what, bool mayBeAlone = true) : Kind<IReadOnlyList<T>>
{
    public override string Expected => $"a list of {what}";

    public override bool TryRead(FileNode node, FileReading reading, [MaybeNullWhen(false)] out IReadOnlyList<T> value)
    {
        value = null;
        if (node is not FileList && (!mayBeAlone || node is FileText { IsNothing: true }))
        {
            return Unexpected(node, reading, out value);
        }

        var read = new List<T>();
        var isRight = true;
        foreach (var item in node is FileList list ? list.Items : [node])
        {
            if (kind.TryRead(item, reading, out var one))
            {
                read.Add(one);
            }
            else
            {
                isRight = false;
            }
        }

        value = isRight ? read : null;
        return isRight;
    }

    public override JsonObject Schema(SchemaDefinitions definitions)
    {
        var list = new JsonObject { ["type"] = "array", ["items"] = kind.Schema(definitions) };
        return mayBeAlone ? new() { ["anyOf"] = new JsonArray(list, kind.Schema(definitions)) } : list;
    }
}
