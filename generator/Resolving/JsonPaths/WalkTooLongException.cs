namespace PiwikGen.Generator.Resolving.JsonPaths;

/// <summary>A query takes more steps than are allowed. Caught where the query is asked, which reports it.</summary>
internal sealed class WalkTooLongException : Exception;
