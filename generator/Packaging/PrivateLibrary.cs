namespace PiwikGen.Generator.Packaging;

/// <summary>A library that is shipped under another name.</summary>
/// <param name="Path">Its assembly.</param>
/// <param name="PrivateName">The assembly's new name.</param>
internal sealed record PrivateLibrary(string Path, string PrivateName)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <exception cref="ArgumentException">The argument is not <c>path=name</c>.</exception>
    public static PrivateLibrary Parse(string argument) => argument.Split('=') is [var path, var name]
        ? new PrivateLibrary(path, name)
        : throw new ArgumentException($"'{argument}' is not of the form path=name.", nameof(argument));
}
