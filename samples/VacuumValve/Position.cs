public enum Position
{
    Closed,
    Opening,
    Open,
    Closing,
    Stuck,
}
