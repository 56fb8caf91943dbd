namespace TeamBot.LanguageModel;

/// <summary>The settings under <c>Language:AzureOpenAI</c>; without them no model is asked and nothing leaves the bot.</summary>
public sealed class ModelSettings
{
    /// <summary>The resource, for example <c>https://contoso.openai.azure.com</c>; null when there is none.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The name of the model’s deployment there.</summary>
    public string? Deployment { get; set; }

    /// <summary>The key of the resource; better none: the identity of the machine is then used.</summary>
    public string? Key { get; set; }
}
