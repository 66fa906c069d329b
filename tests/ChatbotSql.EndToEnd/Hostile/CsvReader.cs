using System.Text;

namespace ChatbotSql.EndToEnd.Hostile;

/// <summary>Reads CSV as RFC 4180 has it, apart from what we write it with.</summary>
internal static class CsvReader
{
    /// <summary>The rows with their header, each of fields.</summary>
    public static List<List<string>> Read(string text)
    {
        var rows = new List<List<string>>();
        var index = 0;
        while (index < text.Length)
        {
            var row = new List<string>();
            do
            {
                row.Add(Field(text, ref index));
            }
            while (index < text.Length && text[index] == ',' && ++index > 0);
            Assert.True(index < text.Length && text[index] == '\n', "a line ends with a line feed");
            index++;
            rows.Add(row);
        }

        return rows;
    }

    private static string Field(string text, ref int index)
    {
        var field = new StringBuilder();
        if (text[index] != '"')
        {
            while (text[index] is not (',' or '\n'))
            {
                Assert.NotEqual('"', text[index]);
                field.Append(text[index++]);
            }

            return field.ToString();
        }

        for (index++; text[index] != '"' || text[index + 1] == '"'; index++)
        {
            index += text[index] == '"' ? 1 : 0;
            field.Append(text[index]);
        }

        index++;
        return field.ToString();
    }
}
