namespace TeamBot;

/// <summary>The languages that the bot speaks.</summary>
public enum Tongue
{
    English,
    Chinese,
}
