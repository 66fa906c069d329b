using ChatbotSql;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Languages;
using ChatbotSql.Report;
using ChatbotSql.Report.Weekly;
using ChatbotSql.Run;
using ChatbotSql.Run.Answers;
using ChatbotSql.Validate;

namespace Acme.Reports;

public static class WeeklyNumbers
{
    /// <summary>Builds a project, writes its weekly page, and prints one metric by week for one cell, such as intent=returns.</summary>
    public static bool Print(string folder, string metric, string cell, string page, CancellationToken stop)
    {
        using var interruption = Interruption.On(stop);
        var warnings = new DiagnosticBag();
        try
        {
            var catalog = Compiler.Load(folder, InputPolicy.Required, warnings);            // all errors of the project at once
            var built = Builder.Build(catalog, TimeProvider.System);                        // what has changed, into its DuckDB file
            var question = QuestionBinder.Bind(catalog, new QuestionText([metric], At: [cell], Grain: "week"));
            var rows = QueryRunner.Run(catalog, question);
            Console.WriteLine(RowFormatter.Format(rows, RowFormat.Csv));
            Console.WriteLine(Compiler.Compile(catalog, question));                         // the SQL, for any DuckDB client
            var report = WeeklyReader.Read(catalog, date: null, LanguageFiles.Read(folder, "en"), TimeProvider.System);
            WeeklyFile.Save(catalog, WeeklyPage.Write(report), page);
            Console.Error.WriteLine(DiagnosticPrinter.Print([.. warnings, .. built.Warnings]));
            return true;
        }
        catch (ProjectException exception)
        {
            Console.Error.WriteLine(DiagnosticPrinter.Print(exception.Diagnostics));        // each with code, file, line and column
            return false;
        }
    }
}
