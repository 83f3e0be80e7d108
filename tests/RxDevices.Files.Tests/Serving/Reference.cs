using System.Globalization;
using System.Text;

namespace RxDevices.Files.Tests.Serving;

/// <summary>The reference of device files: a table for each part, made of what the code that reads them asks for.</summary>
internal static class Reference
{
    public static string Text
    {
        get
        {
            var definitions = new SchemaDefinitions();
            definitions.ReferenceTo(FilePart.Part);
            var text = new StringBuilder("""
                # Device files: every key

                What may stand in a [device file](device-files.md), a table for each part. This page is written from the tables that read the files
                (`RXDEVICES_WRITE_SCHEMA=1 dotnet test --project tests/RxDevices.Files.Tests`), as the JSON schema is (`schemas/devices.schema.json`,
                `rxdevices schema devices`). *One of* marks keys of which one stands in the part. A number may be a formula of numbers, in templates with `n`.

                """.ReplaceLineEndings("\n"));
            foreach (var part in definitions.Parts)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n## {char.ToUpperInvariant(part.Name[0])}{part.Name[1..]}\n\n{part.About}\n\n| key | takes | default | |\n| --- | --- | --- | --- |\n");
                foreach (var key in part.Keys)
                {
                    text.Append(CultureInfo.InvariantCulture, $"| `{key.Name}` | {Cell(key.Expected())} | {key switch
                    {
                        { Group: not null } => "*one of*",
                        { Default: null } => "*must be there*",
                        _ => Cell(key.Default),
                    }} | {key.About} |\n");
                }
            }

            return text.ToString();
        }
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
