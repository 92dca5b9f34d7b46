using PiwikGen.Serialization;

namespace PiwikGen.Requests;

public sealed partial class ApiRequest
{
    private TextBuffer _path;
    private TextBuffer _pathValue;
    private int _nextPathName;
    private Dictionary<string, string>? _pathValues;

    /// <summary>Fills in a path parameter. Its text is encoded once; empty, <c>.</c> and <c>..</c> would change the path and are refused.</summary>
    /// <exception cref="ArgumentException">The value cannot be a path segment.</exception>
    public void AddPath(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        ref var target = ref OpenPath(name, out var start);
        try
        {
            target.AppendEncoded(value, WireEncoding.Unreserved);
        }
        catch (ArgumentException e)
        {
            throw Refuse(name, e.Message, e);
        }
        ClosePath(name, ref target, start);
    }

    /// <inheritdoc cref="AddPath(string, string)"/>
    public void AddPath(string name, Uri value)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        AddPath(name, value.OriginalString);
    }

    /// <inheritdoc cref="AddPath(string, string)"/>
    public void AddPath(string name, bool value) => AddPath(name, ScalarText.Of(value));

    /// <inheritdoc cref="AddPath(string, string)"/>
    public void AddPath(string name, int value) => AddPathScalar(name, value, default);

    /// <inheritdoc cref="AddPath(string, string)"/>
    public void AddPath(string name, long value) => AddPathScalar(name, value, default);

    /// <inheritdoc cref="AddPath(string, string)"/>
    public void AddPath(string name, ulong value) => AddPathScalar(name, value, default);

    /// <inheritdoc cref="AddPath(string, string)"/>
    public void AddPath(string name, double value) => AddPathScalar(name, ScalarText.Finite(name, value), ScalarText.RoundTrip);

    /// <inheritdoc cref="AddPath(string, string)"/>
    public void AddPath(string name, decimal value) => AddPathScalar(name, value, default);

    /// <inheritdoc cref="AddPath(string, string)"/>
    public void AddPath(string name, Guid value) => AddPathScalar(name, value, default);

    /// <inheritdoc cref="AddPath(string, string)"/>
    public void AddPath(string name, DateOnly value) => AddPathScalar(name, value, ScalarText.Date);

    /// <inheritdoc cref="AddPath(string, string)"/>
    public void AddPath(string name, DateTimeOffset value)
        => AddPath<DateTimeOffset, DateTimeOffsetCodec>(name, value, ParameterStyle.Simple, explode: false);

    /// <summary>Fills in a path parameter by its style. A null, or an array or object without anything in it, is refused.</summary>
    /// <exception cref="ArgumentException">The value cannot be a path segment.</exception>
    public void AddPath<T, TCodec>(string name, T value, ParameterStyle style, bool explode) where TCodec : IJsonCodec<T>
    {
        ref var target = ref OpenPath(name, out var start);
        WriteStyled<T, TCodec>(ref target, name, value, style, explode, WireEncoding.Unreserved, WireEncoding.Unreserved, "");
        ClosePath(name, ref target, start);
    }

    /// <summary>Fills in a path parameter that the document declares by <c>content</c>: its JSON, encoded.</summary>
    public void AddPathJson<T, TCodec>(string name, T value) where TCodec : IJsonCodec<T>
    {
        ref var target = ref OpenPath(name, out var start);
        AppendJson<T, TCodec>(ref target, name, value);
        ClosePath(name, ref target, start);
    }

    private void AddPathScalar<T>(string name, T value, ReadOnlySpan<char> format) where T : ISpanFormattable
    {
        ref var target = ref OpenPath(name, out var start);
        target.AppendFormatted(value, WireEncoding.Unreserved, format);
        ClosePath(name, ref target, start);
    }

    // Values mostly come in the order of the template and then go where they belong at once; others wait for their turn.
    private ref TextBuffer OpenPath(string name, out int start)
    {
        var template = Operation.Template;
        if (!template.HasRepeatedNames && _nextPathName < template.Names.Length && template.Names[_nextPathName] == name)
        {
            _path.Append(template.Literals[_nextPathName]);
            start = _path.Length;
            return ref _path;
        }
        if (Array.IndexOf(template.Names, name) < 0)
        {
            throw new ArgumentException($"The path {Operation.Path} has no parameter '{name}'.", nameof(name));
        }
        start = 0;
        return ref _pathValue;
    }

    private void ClosePath(string name, ref TextBuffer target, int start)
    {
        var value = target.Text[start..];
        if (value.IsEmpty)
        {
            throw Refuse(name, "it is empty, and the path would lose a segment.");
        }
        if (value is "." or "..")
        {
            throw Refuse(name, "'.' and '..' are not values but steps within the path.");
        }
        if (System.Runtime.CompilerServices.Unsafe.AreSame(ref target, ref _path))
        {
            _nextPathName++;
            return;
        }
        (_pathValues ??= [])[name] = value.ToString();
        target.Release();
    }

    private void FinishPath()
    {
        var template = Operation.Template;
        for (; _nextPathName < template.Names.Length; _nextPathName++)
        {
            var name = template.Names[_nextPathName];
            if (_pathValues is null || !_pathValues.TryGetValue(name, out var value))
            {
                throw new InvalidOperationException($"{Operation.Name}: the path parameter '{name}' has no value.");
            }
            _path.Append(template.Literals[_nextPathName]);
            _path.Append(value);
        }
        _path.Append(template.Literals[^1]);
        var query = _path.Text.IndexOf('?');
        RefuseDotSegments(query < 0 ? _path.Text : _path.Text[..query]);
    }

    // Two values side by side, or a value beside a literal dot, can make a step that neither is alone.
    private void RefuseDotSegments(ReadOnlySpan<char> path)
    {
        for (var rest = path; rest.IndexOf("/.") is >= 0 and var at;)
        {
            rest = rest[(at + 1)..];
            var end = rest.IndexOf('/');
            if (rest[..(end < 0 ? rest.Length : end)] is "." or "..")
            {
                throw new ArgumentException($"{Operation.Name}: the values make '.' or '..' of a segment of {Operation.Path}.");
            }
        }
    }
}
