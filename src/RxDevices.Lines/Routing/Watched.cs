namespace RxDevices.Lines;

/// <summary>The readings of one watch as they are told: written once for all who watch the same with the same words.</summary>
internal sealed class Watched(Question question, string name, AttributeDescription attribute, IAnswerFormat format) : IWatched
{
    public Reply Tell(Reading reading) => new(
        question.Write(format, reading, "\n", (name, attribute), static (told, format, reading) =>
            format.Watched(told.name, LabelledReading.Of(reading, told.attribute))),
        completesLine: false)
    {
        Watched = this,
    };

    public string Missed(long count) => format.Missed(name, count) + "\n";
}
