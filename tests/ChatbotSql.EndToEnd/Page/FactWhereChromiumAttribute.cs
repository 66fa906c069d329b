namespace ChatbotSql.EndToEnd.Page;

/// <summary>A fact that is skipped where there is no browser.</summary>
public sealed class FactWhereChromiumAttribute : FactAttribute
{
    public FactWhereChromiumAttribute() => Skip = Chromium.Path is null ? "there is no chromium on this machine's PATH" : null;
}
