using System.Net;
using System.Security.Cryptography;
using System.Text;
using ChatbotSql.DuckDb;
using ChatbotSql.Project;

namespace ChatbotSql.Report.Weekly;

/// <summary>Writes a weekly report as one HTML file that asks nothing of any network and runs no script but its own.</summary>
public static class WeeklyPage
{
    /// <summary>The page; the same report gives the same text.</summary>
    public static string Write(WeeklyReport report)
    {
        var script = Part("page.js");
        var values = new Dictionary<string, string>
        {
            ["language"] = WebUtility.HtmlEncode(report.Language.Code),
            ["title"] = WebUtility.HtmlEncode($"{report.Project} · {report.Language.Text("title")} · {RowSet.Text(report.Week)}"),
            ["needs_script"] = WebUtility.HtmlEncode(report.Language.Text("needs_script")),
            ["script_hash"] = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script))),
            ["style"] = Part("page.css"),
            ["report"] = WeeklyJson.Write(report),
            ["script"] = script,
        };
        return string.Concat(Part("page.html").Split("@@").Select((part, index) => index % 2 == 0 ? part : values[part]));
    }

    private static string Part(string name) => File.ReadAllText(Path.Combine(ProjectLoader.PackFolder, "page", name));
}
