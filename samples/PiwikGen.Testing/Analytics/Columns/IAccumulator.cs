namespace PiwikGen.Testing.Analytics.Columns;

/// <summary>Adds up what makes one metric of one row.</summary>
internal interface IAccumulator
{
    object? Result { get; }

    void Add(Hit hit);
}
