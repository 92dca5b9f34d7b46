namespace PiwikGen.Testing.Cdp;

/// <summary>Where an attribute comes from.</summary>
internal enum ColumnOrigin
{
    /// <summary>Every account has it.</summary>
    Predefined,

    /// <summary>A custom dimension of the app fills it.</summary>
    Dimension,

    /// <summary>It was created.</summary>
    Custom,

    /// <summary>Events have it, profiles have not.</summary>
    Event,
}
