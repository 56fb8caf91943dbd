using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace TeamBot.Membership;

/// <summary>The list of members as Teams hands it out, a hundred to a page.</summary>
internal sealed class ListOfMembers
{
    private const int PageSize = 100;

    public List<(string Name, string Role)> People { get; } = [];

    /// <summary>How it fails; it does not when null.</summary>
    public HttpStatusCode? Fails { get; set; }

    /// <summary>Pages that were asked for.</summary>
    public int Asked { get; private set; }

    public static ListOfMembers In(TestTeam team, params string[] people)
    {
        var list = new ListOfMembers();
        list.People.AddRange(people.Select(name => (name, "user")));
        var others = team.Answers;
        team.Answers = async (request, ct) => request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath.EndsWith("/pagedmembers", StringComparison.Ordinal) ? list.Page(request.RequestUri) : await others(request, ct);
        return list;
    }

    private HttpResponseMessage Page(Uri asked)
    {
        Asked++;
        if (Fails is { } status)
        {
            var refused = new HttpResponseMessage(status);
            if (status == HttpStatusCode.TooManyRequests)
                refused.Headers.RetryAfter = new(TimeSpan.FromMinutes(2));
            return refused;
        }

        var from = System.Web.HttpUtility.ParseQueryString(asked.Query)["continuationToken"] is { } token ? int.Parse(token["page+".Length..], CultureInfo.InvariantCulture) : 0;
        var page = new JsonObject
        {
            ["members"] = new JsonArray([.. People.Skip(from).Take(PageSize).Select(one => new JsonObject { ["id"] = (one.Role == "bot" ? "28:" : "29:") + one.Name, ["name"] = one.Name, ["aadObjectId"] = "aad " + one.Name, ["userRole"] = one.Role })]),
        };
        if (from + PageSize < People.Count)
            page["continuationToken"] = $"page+{from + PageSize}";
        return new() { Content = new StringContent(page.ToJsonString()) };
    }
}
