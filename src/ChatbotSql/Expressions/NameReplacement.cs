using System.Text;

namespace ChatbotSql.Expressions;

/// <summary>Writes an expression with other names in the place of its columns.</summary>
internal static class NameReplacement
{
    /// <summary>The expression's text, each column replaced by what stands for it.</summary>
    public static string In(Expression expression, Func<string, string> replacement)
    {
        var text = new StringBuilder();
        var copied = 0;
        foreach (var column in expression.Columns.DistinctBy(column => column.Start))
        {
            var token = SqlLexer.Tokens(expression.Text).First(token => token.Start == column.Start);
            text.Append(expression.Text, copied, token.Start - copied).Append(replacement(column.Name));
            copied = token.End;
        }

        return text.Append(expression.Text, copied, expression.Text.Length - copied).ToString();
    }
}
