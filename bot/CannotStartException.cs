namespace TeamBot;

/// <summary>The program cannot do what it was started for, and a person can change that: one line on stderr, exit code 1.</summary>
/// <param name="message">What is wrong and what to do about it.</param>
public sealed class CannotStartException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Takes the place of a stack trace when nothing catches it.</summary>
    public static void Say(object sender, UnhandledExceptionEventArgs fault)
    {
        if (fault.ExceptionObject is not CannotStartException refusal)
            return;
        Console.Error.WriteLine(refusal.Message);
        Environment.Exit(1);
    }
}
