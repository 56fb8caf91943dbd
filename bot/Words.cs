using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace TeamBot;

/// <summary>
/// What the bot can say, in one language. Every folder keeps its sentences in a <c>Words.json</c>, English and Chinese
/// side by side: <c>"task.gone": { "en": "There is no {0}.", "zh": "没有 {0}。" }</c>.
/// </summary>
public sealed class Words
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> Sentences = Load();

    private Words(string language, CultureInfo culture) => (Language, Culture) = (language, culture);

    public static Words English { get; } = new("en", CultureInfo.GetCultureInfo("en-US"));

    public static Words Chinese { get; } = new("zh", CultureInfo.GetCultureInfo("zh-CN"));

    /// <summary>Every key there is, for the tests that hold the two languages against each other.</summary>
    public static IEnumerable<string> Keys => Sentences.Keys;

    /// <summary>“en” or “zh”: what the sentences are filed under, and what a button carries.</summary>
    public string Language { get; }

    public CultureInfo Culture { get; }

    /// <summary>The language of a locale, English where it is neither.</summary>
    public static Tongue TongueOf(string? locale) => locale?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? Tongue.Chinese : Tongue.English;

    public static Words In(Tongue tongue) => tongue == Tongue.Chinese ? Chinese : English;

    /// <summary>Whether a folder declares the key.</summary>
    public bool Has(string key) => Sentences.ContainsKey(key);

    /// <summary>The sentence of that key, as it stands.</summary>
    /// <exception cref="KeyNotFoundException">No folder declares the key.</exception>
    public string this[string key] => Sentences[key][Language];

    /// <summary>The sentence of that key with its places {0}, {1}, … filled.</summary>
    public string Say(string key, params object?[] args) => string.Format(CultureInfo.InvariantCulture, this[key], args);

    /// <summary>The sentence about <paramref name="count"/> things ({0}); English has a form of its own for one (<c>en.one</c>).</summary>
    public string Count(string key, int count, params object?[] more)
    {
        var forms = Sentences[key];
        var form = count == 1 && forms.TryGetValue(Language + ".one", out var one) ? one : forms[Language];
        return string.Format(CultureInfo.InvariantCulture, form, [count, .. more]);
    }

    private static FrozenDictionary<string, FrozenDictionary<string, string>> Load()
    {
        // A program around the bot may bring use cases, and so words, of its own.
        var assemblies = new[] { Assembly.GetExecutingAssembly(), Assembly.GetEntryAssembly() }.OfType<Assembly>().Distinct();
        var all = new Dictionary<string, FrozenDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var (assembly, name) in assemblies.SelectMany(assembly => assembly.GetManifestResourceNames().Where(name => name.EndsWith("Words.json", StringComparison.Ordinal)).Select(name => (assembly, name))))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, forms) in JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(stream)!)
                all.Add(key, forms.ToFrozenDictionary(StringComparer.Ordinal));
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
