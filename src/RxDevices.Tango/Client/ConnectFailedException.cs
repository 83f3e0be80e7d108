namespace RxDevices.Tango;

/// <summary>There is no connection to the server.</summary>
/// <param name="isDelayed">Whether it was not even tried, because it failed just before.</param>
/// <param name="cause">Why.</param>
internal sealed class ConnectFailedException(bool isDelayed, Exception? cause = null) : IOException("No connection.", cause)
{
    public bool IsDelayed => isDelayed;
}
