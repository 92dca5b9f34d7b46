namespace PiwikGen.Generator.Translation.Operations;

/// <summary>The parameters of a path such as <c>/apps/{app_id}</c>.</summary>
internal static class PathTemplate
{
    public static IReadOnlyList<string> ParametersOf(string path)
    {
        var names = new List<string>();
        var start = path.IndexOf('{');
        while (start >= 0)
        {
            var end = path.IndexOf('}', start);
            if (end < 0)
            {
                break;
            }

            var name = path.Substring(start + 1, end - start - 1);
            if (name.Length > 0 && !names.Contains(name))
            {
                names.Add(name);
            }

            start = path.IndexOf('{', end);
        }

        return names;
    }
}
