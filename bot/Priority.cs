namespace TeamBot;

/// <summary>How much something matters, the least first.</summary>
public enum Priority
{
    Low,
    Normal,
    High,
    Urgent,
}
