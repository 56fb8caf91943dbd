namespace TeamBot.Storage;

public sealed class CommittingOnSqlite : CommittingContract<SqliteEngine>;

public sealed class CommittingOnCosmos : CommittingContract<CosmosEngine>;

public sealed class QueryingOnSqlite : QueryingContract<SqliteEngine>;

public sealed class QueryingOnCosmos : QueryingContract<CosmosEngine>;

public sealed class ReadingAcrossTeamsOnSqlite : ReadingAcrossTeamsContract<SqliteEngine>;

public sealed class ReadingAcrossTeamsOnCosmos : ReadingAcrossTeamsContract<CosmosEngine>;

public sealed class ExpiryOnSqlite : ExpiryContract<SqliteEngine>;

public sealed class ExpiryOnCosmos : ExpiryContract<CosmosEngine>;
