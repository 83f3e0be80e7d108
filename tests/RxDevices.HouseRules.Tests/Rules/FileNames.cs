using Microsoft.CodeAnalysis.CSharp.Syntax;
using RxDevices.HouseRules.Tests.Reading;

namespace RxDevices.HouseRules.Tests.Rules;

/// <summary>A file is a room: it holds one top-level type and bears its name.</summary>
public static class FileNames
{
    /// <summary>Strict, for <c>src</c>: the one type of a file gives it its name.</summary>
    public static IEnumerable<Finding> OneTypeNamesTheFile(SourceFile file)
    {
        var types = file.TopLevelTypes.ToArray();
        foreach (var type in types.Where(type => !Fits(file.Stem, type)))
        {
            yield return file.Found(type.NameToken(), types.Any(other => Fits(file.Stem, other))
                ? $"{type.Name()} needs a file of its own: this one is {file.Stem}'s"
                : $"{type.Name()} belongs in {type.Name()}.cs");
        }
    }

    /// <summary>Lenient, for tests and samples: a device made for the tests of a file may stand below them.</summary>
    public static IEnumerable<Finding> SomeTypeNamesTheFile(SourceFile file)
    {
        var types = file.TopLevelTypes.ToArray();
        return types.Length == 0 || types.Any(type => Fits(file.Stem, type))
            ? []
            : [file.Found(types[0].NameToken(), $"{types[0].Name()} belongs in {types[0].Name()}.cs")];
    }

    // Name.cs and Name.Topic.cs for Name and Name<T>; NameOfT.cs for Name<T>.
    private static bool Fits(string stem, MemberDeclarationSyntax type) =>
        stem == type.Name() || (type.Arity() > 0 && stem.StartsWith($"{type.Name()}OfT", StringComparison.Ordinal));
}
