using System.Linq.Expressions;
using HandlebarsDotNet;
using HandlebarsDotNet.Features;

namespace ChatbotSql.Templates;

/// <summary>Has templates interpreted: a process renders each a few times, and to make machine code of it takes longer than that.</summary>
internal sealed class InterpretedTemplates : IFeatureFactory, IFeature, IExpressionCompiler
{
    public IFeature CreateFeature() => this;

    public void OnCompiling(ICompiledHandlebarsConfiguration configuration) => configuration.ExpressionCompiler = this;

    public void CompilationCompleted()
    {
    }

    public T Compile<T>(Expression<T> expression)
        where T : class, Delegate => expression.Compile(preferInterpretation: true);
}
