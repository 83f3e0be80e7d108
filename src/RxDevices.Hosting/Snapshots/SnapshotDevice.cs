using System.Text.Json;

namespace RxDevices.Hosting;

/// <summary>A device of a run: what must be the same for the run to be the same.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Class">Its class.</param>
/// <param name="Properties">What the configuration says of it, as JSON.</param>
internal sealed record SnapshotDevice(string Name, string Class, string Properties)
{
    public static SnapshotDevice Of(DeviceRecipe recipe)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            foreach (var (name, texts) in recipe.Properties.OrderBy(property => property.Key, StringComparer.OrdinalIgnoreCase))
            {
                json.WritePropertyName(name);
                ValueJson.Write(json, texts.ToArray());
            }

            json.WriteEndObject();
        }

        return new(recipe.Name.ToString(), recipe.Class, System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
    }
}
