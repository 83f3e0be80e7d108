using System.Globalization;
using Microsoft.Data.Sqlite;
using RxDevices.Storage;
using RxDevices.Storage.Writer;

// Counts up in the store at the path it is given, as fast as it goes, until it is killed; opens it anew after so many rounds. Says
// when it opens the store, and the number that is safe after each round.
var rounds = int.Parse(args[1], CultureInfo.InvariantCulture);
using (var library = new SqliteConnection("Data Source=:memory:"))
{
    // Loads the native library, so that what comes next is quick and a kill after the first word comes in the middle of it.
    library.Open();
}

while (true)
{
    Console.WriteLine("opening");
    using var store = SqliteSettingStore.Open(args[0]);
    var number = Count.Read(store.Recall(Count.Device, Count.Attribute));
    for (var round = 0; round < rounds; round++)
    {
        // One of them is being written while the others take each other's place.
        await Task.WhenAll(Enumerable.Range(0, Count.AtOnce).Select(_ => store.Keep(Count.Device, Count.Attribute, Count.Text(++number))));
        Console.WriteLine(number);
    }
}
