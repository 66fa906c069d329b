using ChatbotSql.Diagnostics;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Project;
using ChatbotSql.Render;
using ChatbotSql.Templates;
using ChatbotSql.Validate;

namespace ChatbotSql;

/// <summary>The one way through: YAML files, project, model, catalog, plan, SQL.</summary>
public static class Compiler
{
    /// <summary>Reads and checks a project.</summary>
    /// <param name="folder">The folder of its <c>chatbotsql.yml</c>.</param>
    /// <param name="inputs">Whether raw files have to be there, as they have for a build.</param>
    /// <param name="diagnostics">Where warnings are put, and errors too.</param>
    /// <param name="adjust">Changes to the model that a caller asks for, such as other values of parameters or another database.</param>
    /// <param name="own">Whether the project may have templates of its own, which are code.</param>
    /// <returns>The project as it is now, for as many questions as one likes. It does not follow its files: load it again for the next build.</returns>
    /// <exception cref="ProjectException">The project has errors, all of which it carries.</exception>
    /// <exception cref="OperationCanceledException">It was stopped by <see cref="DuckDb.Interruption.On"/>.</exception>
    public static Catalog Load(
        string folder, InputPolicy inputs, DiagnosticBag diagnostics, Func<ProjectModel, ProjectModel>? adjust = null, TemplatePolicy own = TemplatePolicy.Allowed)
    {
        using var validator = new Validator();
        var files = ProjectLoader.Load(folder, diagnostics, own);
        var templates = new TemplateEngine(files.TemplateFolders);
        templates.BeginToCompile("facts");
        if (!files.Faulty.IsEmpty)
        {
            diagnostics.AddRange(SureErrors.Of(files, validator, templates));
            diagnostics.ThrowIfErrors();
        }

        var model = ModelBuilder.Build(files, diagnostics);
        var adjusted = Knowing(adjust?.Invoke(model) ?? model);
        var given = adjusted.Parameters.Where(parameter => parameter.IsGiven || !model.Parameters.Contains(parameter)).Select(parameter => parameter.Name.Text);
        var catalog = inputs == InputPolicy.Recorded
            ? ValidateByRecord(validator, adjusted, templates, diagnostics)
            : validator.Validate(adjusted, templates, inputs, diagnostics);
        diagnostics.ThrowIfErrors();
        return catalog! with { GivenParameters = [.. given] };
    }

    /// <summary>The SQL that answers a question from the facts, for any client of the generated file. Nothing is read for it.</summary>
    public static string Compile(Catalog catalog, Question question)
    {
        var plan = Planner.Plan(catalog, question, forBands: false);
        return BoardRenderer.Render(catalog.Templates, plan);
    }

    /// <summary>The model with the words of its parameters, whoever gives them, among its settings.</summary>
    private static ProjectModel Knowing(ProjectModel model) =>
        model with { Settings = model.Settings with { OwnWords = [.. model.Parameters.Select(parameter => parameter.Word)] } };

    /// <summary>The catalog by the record of raw files. Where that does not suffice, or something does not fit, the files are asked: they may have changed since.</summary>
    private static Catalog? ValidateByRecord(Validator validator, ProjectModel model, TemplateEngine templates, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        if (validator.Validate(model, templates, InputPolicy.Recorded, found) is { } catalog)
        {
            diagnostics.AddRange(found);
            return catalog;
        }

        using var other = new Validator();
        return other.Validate(model, templates, InputPolicy.Optional, diagnostics);
    }
}
