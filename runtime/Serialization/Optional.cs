using System.Diagnostics.CodeAnalysis;

namespace PiwikGen.Serialization;

/// <summary>
/// A member that may be left out of the JSON altogether: tells "absent" from "present and <c>null</c>".
/// The default value is unset. A plain value converts implicitly, so <c>app.Note = null</c> sends <c>null</c>
/// while a member never assigned is not sent.
/// </summary>
/// <typeparam name="T">The type of the member, nullable when the schema allows <c>null</c>.</typeparam>
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    private readonly T _value;

    /// <summary>Makes a set value; <see langword="null"/> counts as set.</summary>
    public Optional(T value)
    {
        _value = value;
        IsSet = true;
    }

    /// <summary>The absent value, the same as <c>default</c>.</summary>
    public static Optional<T> Unset => default;

    /// <summary>Whether there is a value, be it <see langword="null"/>.</summary>
    public bool IsSet { get; }

    /// <summary>The value that was set.</summary>
    /// <exception cref="InvalidOperationException">Nothing was set; ask <see cref="IsSet"/> first or use <see cref="GetValueOrDefault"/>.</exception>
    public T Value => IsSet ? _value : throw new InvalidOperationException("The optional value is not set.");

    /// <summary>Sets <paramref name="value"/>, <see langword="null"/> included.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternative.")]
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether both are unset, or both are set to equal values.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>The opposite of <c>==</c>.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>The value, or the default of <typeparamref name="T"/> when unset; never throws.</summary>
    public T? GetValueOrDefault() => _value;

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) =>
        IsSet == other.IsSet && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => IsSet ? HashCode.Combine(true, _value) : 0;

    /// <summary>The text of the value, <c>null</c> for a set null, <c>(unset)</c> when nothing was set.</summary>
    public override string ToString() => !IsSet ? "(unset)" : _value?.ToString() ?? "null";
}
