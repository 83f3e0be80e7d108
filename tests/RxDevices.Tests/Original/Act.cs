using System.Text.Json.Nodes;

namespace RxDevices.Tests.Original;

/// <summary>How a step is done here; answers what came of it, in the form of the recording.</summary>
internal delegate JsonNode? Act(Stage stage, Step step);
