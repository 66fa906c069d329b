using ChatbotSql.Diagnostics;

namespace ChatbotSql.Init;

/// <summary>Diagnostics of beginning a project: CSQL150 to CSQL159.</summary>
public static class InitErrors
{
    public static Diagnostic NoData(IEnumerable<string> paths) => Diagnostic.Error(
        "CSQL150", null, $"there are no data files in {Suggestion.Quote(paths)}", "name files or folders of Parquet, CSV or JSON: `chatbotsql init DIR --from FOLDER`");

    public static Diagnostic NotThere(string path) => Diagnostic.Error(
        "CSQL151", null, $"there is no file or folder `{path}`", "name one that is there after `--from`");

    public static Diagnostic ProjectIsThere(string path) => Diagnostic.Error(
        "CSQL152", null, $"`{path}` is there already", "name another folder, or move the file away");
}
