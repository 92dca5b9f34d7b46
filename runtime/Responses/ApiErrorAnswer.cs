namespace PiwikGen.Responses;
/// <summary>x</summary>
public sealed class ApiErrorAnswer { }
