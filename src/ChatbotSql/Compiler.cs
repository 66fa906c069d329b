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
    /// <param name="adjust">Changes to the model that a caller asks for, such as parameters of a command line.</param>
    /// <param name="own">Whether the project may have templates of its own, which are code.</param>
    /// <exception cref="ProjectException">The project has errors.</exception>
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
        model = Knowing(adjust?.Invoke(model) ?? model);
        var catalog = inputs == InputPolicy.Recorded
            ? ValidateByRecord(validator, model, templates, diagnostics)
            : validator.Validate(model, templates, inputs, diagnostics);
        diagnostics.ThrowIfErrors();
        return catalog!;
    }

    /// <summary>The SQL that answers a question from the facts.</summary>
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
