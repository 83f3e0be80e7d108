namespace RxDevices.Hosting;

/// <content>How the devices were made, to make them anew.</content>
public sealed partial class DeviceHost
{
    private readonly List<DeviceRecipe> recipes = [];
    private string? whyNotAgain;

    /// <summary>All devices were made anew: whoever put something between them does so again. Before the clock goes on.</summary>
    internal event Action? Remade;

    /// <summary>How the devices were made, in their order, or why the run that began with them cannot be had again.</summary>
    internal (IReadOnlyList<DeviceRecipe> Recipes, string? WhyNot) Recipes
    {
        get
        {
            lock (gate)
            {
                return ([.. recipes], Settings is MemorySettingStore
                    ? whyNotAgain
                    : "its memorized settings are kept outside of it, and are not what they were (start it without --settings)");
            }
        }
    }

    /// <summary>Ends all devices and makes them anew, with nothing memorized.</summary>
    internal void Remake()
    {
        var (all, _) = Recipes;
        foreach (var recipe in all.Reverse())
        {
            RemoveDevice(recipe.Name);
        }

        Settings = new MemorySettingStore();
        foreach (var recipe in all)
        {
            Make(recipe.Name, recipe.Create, recipe.Properties);
        }

        Remade?.Invoke();
    }

    private void Remember(DeviceRecipe recipe)
    {
        lock (gate)
        {
            recipes.Add(recipe);
            whyNotAgain ??= Clock.Now == Start ? null : $"{recipe.Name} was added after its start; add devices while the clock is paused at its start";
        }
    }

    private void Forget(DeviceName name)
    {
        lock (gate)
        {
            if (recipes.RemoveAll(recipe => recipe.Name.Equals(name)) > 0)
            {
                whyNotAgain ??= Clock.Now == Start ? null : $"{name} was removed after its start";
            }
        }
    }
}
