using System.Globalization;
using System.Text;

namespace TeamBot.Tickets;

/// <summary>
/// How alike two texts are, by the words they have in common: words in Latin letters as they are but for their endings,
/// Chinese by pairs of characters, because nothing stands between its words. Words that are in most tickets say nothing.
/// </summary>
public static class Likeness
{
    /// <summary>From this likeness on a ticket is offered as the same; measured on the table of the tests.</summary>
    public const double OfferedFrom = 0.55;

    /// <summary>Of a description only so much is compared.</summary>
    private const int LongestCompared = 400;

    /// <summary>A word of the title says as much as so many of the description.</summary>
    private const double TitleWeight = 2.5;

    /// <summary>Characters that link words and name nothing.</summary>
    private const string Empty = "的了是在不我你他她们这那有没和与或就都也很被把给让请吗呢吧啊一个上下来去到过还又再会能可以要想用时候后前里面中";

    private static readonly HashSet<string> Common = new(
    [
        .. ("a an the this that my our your his her their its i we you he she they it me us is are was were be been being am do does did done has have had will would can could should may might must shall "
            + "not no dont doesnt didnt cant cannot wont isnt arent wasnt to of in on at for from with without by as into onto off out up down over and or but if when while after before since until again still "
            + "please help need want get got new every each all any some there here very so too just now today yesterday problem issue error ticket work fail broken wrong since").Split(' '),
    ], StringComparer.Ordinal);

    /// <summary>From 0, nothing in common, to 1, the same.</summary>
    public static double Of((string Title, string Description) one, (string Title, string Description) other)
    {
        var (a, b) = (Features(one), Features(other));
        if (a.Count == 0 || b.Count == 0)
            return 0;
        // Dice’s coefficient with weights.
        var both = a.Where(feature => b.ContainsKey(feature.Key)).Sum(feature => feature.Value + b[feature.Key]);
        return both / (a.Values.Sum() + b.Values.Sum());
    }

    private static Dictionary<string, double> Features((string Title, string Description) text)
    {
        var features = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var feature in Words(text.Description.Length > LongestCompared ? text.Description[..LongestCompared] : text.Description))
            features[feature] = 1;
        foreach (var feature in Words(text.Title))
            features[feature] = TitleWeight;
        return features;
    }

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        var before = '\0';
        foreach (var c in text.Normalize(NormalizationForm.FormKC).ToLower(CultureInfo.InvariantCulture).Append(' '))
        {
            var isHan = c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF';
            if (!isHan && char.IsLetterOrDigit(c))
            {
                word.Append(c);
            }
            else if (c is not '\'' and not '’' && word.Length > 0)
            {
                if (Stem(word.ToString()) is { Length: > 0 } stem)
                    yield return stem;
                word.Clear();
            }

            if (isHan && Empty.Contains(c, StringComparison.Ordinal))
                continue;
            if (isHan && before != '\0')
                yield return $"{before}{c}";
            before = isHan ? c : '\0';
        }
    }

    private static string Stem(string word)
    {
        if (Common.Contains(word))
            return "";
        foreach (var ending in (ReadOnlySpan<string>)["ing", "ed", "es", "s"])
        {
            if (word.Length > ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                word = word[..^ending.Length];
                break;
            }
        }

        // Dropped and drops, stopping and stop.
        word = word.Length > 3 && word[^1] == word[^2] ? word[..^1] : word;
        return Common.Contains(word) ? "" : word;
    }
}
