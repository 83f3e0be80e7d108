using System.Reactive.Concurrency;
using System.Reactive.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis.Scripting;
using RxDevices.Hosting;
using RxDevices.Lines;
using RxDevices.Tango;

namespace RxDevices.Prompt;

/// <summary>The assemblies and namespaces a piece of code finds itself among.</summary>
internal static class ScriptSurroundings
{
    private static readonly string[] Framework =
    [
        "System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Collections.Concurrent", "System.Collections.Immutable",
        "System.Console", "System.Linq", "System.Linq.Expressions", "System.Memory", "System.Net.Http", "System.Net.Primitives",
        "System.Private.Uri", "System.Runtime.Numerics", "System.Text.Json", "System.Text.RegularExpressions", "System.Threading",
        "System.Threading.Channels", "Microsoft.CSharp", "netstandard",
    ];

    private static readonly string[] Namespaces =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks",
        "System.Reactive", "System.Reactive.Concurrency", "System.Reactive.Linq", "RxDevices", "RxDevices.Hosting", "RxDevices.Lines",
        "RxDevices.Tango",
    ];

    /// <summary>The usual ones, and further assemblies with all their public namespaces.</summary>
    public static ScriptOptions With(params IEnumerable<Assembly> further)
    {
        Assembly[] more = [.. further];
        return ScriptOptions.Default
            .WithReferences(Framework.Select(Assembly.Load))
            .AddReferences(
                typeof(Observable).Assembly, typeof(IScheduler).Assembly, typeof(Device).Assembly, typeof(DeviceProxy).Assembly,
                typeof(LineClient).Assembly, typeof(TangoClient).Assembly)
            .AddReferences(more)
            .WithImports(Namespaces)
            .AddImports(more.SelectMany(assembly => assembly.GetExportedTypes()).Select(type => type.Namespace!).Distinct());
    }
}
