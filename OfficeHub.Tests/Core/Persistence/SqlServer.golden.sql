IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE TABLE [AccessLimits] (
        [Id] uniqueidentifier NOT NULL,
        [ObjectKind] nvarchar(40) NOT NULL,
        [ObjectId] uniqueidentifier NOT NULL,
        [BlocksInherited] bit NOT NULL,
        [Remark] nvarchar(200) NOT NULL,
        [SetBy] uniqueidentifier NOT NULL,
        [SetAt] datetime2 NOT NULL,
        [TimesSet] int NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_AccessLimits] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE TABLE [Accounts] (
        [Id] uniqueidentifier NOT NULL,
        [StaffId] uniqueidentifier NOT NULL,
        [RightsVersion] int NOT NULL,
        [PasswordChangedAt] datetime2 NOT NULL,
        [MustChangePassword] bit NOT NULL,
        [IsDisabled] bit NOT NULL,
        [LockoutStreak] int NOT NULL,
        [UserName] nvarchar(64) NULL,
        [NormalizedUserName] nvarchar(64) NULL,
        [Email] nvarchar(128) NULL,
        [NormalizedEmail] nvarchar(128) NULL,
        [EmailConfirmed] bit NOT NULL,
        [PasswordHash] nvarchar(300) NULL,
        [SecurityStamp] nvarchar(64) NULL,
        [ConcurrencyStamp] nvarchar(64) NULL,
        [PhoneNumber] nvarchar(32) NULL,
        [PhoneNumberConfirmed] bit NOT NULL,
        [TwoFactorEnabled] bit NOT NULL,
        [LockoutEnd] bigint NULL,
        [LockoutEnabled] bit NOT NULL,
        [AccessFailedCount] int NOT NULL,
        CONSTRAINT [PK_Accounts] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE TABLE [AuditEntries] (
        [Sequence] bigint NOT NULL,
        [At] datetime2 NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [StaffId] uniqueidentifier NOT NULL,
        [ActorName] nvarchar(60) NOT NULL,
        [PostName] nvarchar(100) NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [UnitName] nvarchar(100) NOT NULL,
        [Roles] nvarchar(400) NOT NULL,
        [OnBehalfOf] nvarchar(60) NOT NULL,
        [Address] nvarchar(64) NOT NULL,
        [SessionId] uniqueidentifier NOT NULL,
        [Action] nvarchar(100) NOT NULL,
        [ActionName] nvarchar(60) NOT NULL,
        [SubjectKind] nvarchar(30) NOT NULL,
        [SubjectId] uniqueidentifier NOT NULL,
        [SubjectName] nvarchar(200) NOT NULL,
        [Summary] nvarchar(500) NOT NULL,
        [BeforeHash] nvarchar(64) NOT NULL,
        [AfterHash] nvarchar(64) NOT NULL,
        [Outcome] nvarchar(60) NOT NULL,
        [CommandId] uniqueidentifier NOT NULL,
        [PreviousHash] nvarchar(64) NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        CONSTRAINT [PK_AuditEntries] PRIMARY KEY ([Sequence])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE TABLE [AuditHeads] (
        [Id] int NOT NULL,
        [Sequence] bigint NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        CONSTRAINT [PK_AuditHeads] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE TABLE [CalendarDays] (
        [Id] uniqueidentifier NOT NULL,
        [Date] date NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Name] nvarchar(30) NOT NULL,
        [Source] nvarchar(100) NOT NULL,
        [Doubt] nvarchar(100) NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_CalendarDays] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE TABLE [CommandRecords] (
        [Id] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [Command] nvarchar(100) NOT NULL,
        [At] datetime2 NOT NULL,
        [Answer] nvarchar(max) NULL,
        CONSTRAINT [PK_CommandRecords] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE TABLE [InstalledPermissions] (
        [Code] nvarchar(60) NOT NULL,
        [InstalledAt] datetime2 NOT NULL,
        CONSTRAINT [PK_InstalledPermissions] PRIMARY KEY ([Code])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE TABLE [InterceptedFiles] (
        [Id] uniqueidentifier NOT NULL,
        [Place] nvarchar(40) NOT NULL,
        [NameHash] nvarchar(64) NOT NULL,
        [ContentHash] nvarchar(64) NOT NULL,
        [Length] bigint NOT NULL,
        [StaffId] uniqueidentifier NOT NULL,
        [Who] nvarchar(300) NOT NULL,
        [At] datetime2 NOT NULL,
        [SettledAt] datetime2 NULL,
        [SettledBy] nvarchar(300) NOT NULL,
        [Note] nvarchar(200) NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_InterceptedFiles] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE TABLE [JobLeases] (
        [Name] nvarchar(80) NOT NULL,
        [Holder] nvarchar(200) NOT NULL,
        [HeldUntil] datetime2 NOT NULL,
        [FirstSeenAt] datetime2 NOT NULL,
        [LastStartedAt] datetime2 NULL,
        [LastSucceededAt] datetime2 NULL,
        [Failures] int NOT NULL,
        [LastError] nvarchar(200) NULL,
        [AskedAt] datetime2 NULL,
        CONSTRAINT [PK_JobLeases] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE TABLE [OutboxMessages] (
        [Id] bigint NOT NULL IDENTITY,
        [EventType] nvarchar(200) NOT NULL,
        [Payload] nvarchar(max) NOT NULL,
        [At] datetime2 NOT NULL,
        [DispatchedAt] datetime2 NULL,
        [Attempts] int NOT NULL,
        [NextTryAt] datetime2 NULL,
        [LastError] nvarchar(200) NULL,
        CONSTRAINT [PK_OutboxMessages] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE TABLE [RecentContacts] (
        [Id] uniqueidentifier NOT NULL,
        [OwnerId] uniqueidentifier NOT NULL,
        [StaffId] uniqueidentifier NOT NULL,
        [PickedAt] datetime2 NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_RecentContacts] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE TABLE [Roles] (
        [Id] uniqueidentifier NOT NULL,
        [Code] nvarchar(40) NOT NULL,
        [Name] nvarchar(30) NOT NULL,
        [Duty] nvarchar(200) NOT NULL,
        [PermissionsSetAt] datetime2 NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_Roles] PRIMARY KEY ([Id]),
        CONSTRAINT [AK_Roles_Code] UNIQUE ([Code])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE TABLE [RosterImports] (
        [Id] uniqueidentifier NOT NULL,
        [FileName] nvarchar(255) NOT NULL,
        [FileHash] nvarchar(64) NOT NULL,
        [StaffId] uniqueidentifier NOT NULL,
        [UploadedBy] nvarchar(200) NOT NULL,
        [UploadedAt] datetime2 NOT NULL,
        [ImportedAt] datetime2 NULL,
        [Outcome] nvarchar(300) NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_RosterImports] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE TABLE [SettingValues] (
        [Id] uniqueidentifier NOT NULL,
        [Key] nvarchar(80) NOT NULL,
        [Value] nvarchar(100) NULL,
        [ChangedBy] nvarchar(300) NOT NULL,
        [ChangedAt] datetime2 NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_SettingValues] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE TABLE [Staff] (
        [Id] uniqueidentifier NOT NULL,
        [Name] nvarchar(30) NOT NULL,
        [PinyinInitials] nvarchar(30) NOT NULL,
        [EmployeeNumber] nvarchar(20) NOT NULL,
        [OfficePhone] nvarchar(30) NOT NULL,
        [Mobile] nvarchar(30) NOT NULL,
        [LeftOn] date NULL,
        [HoldingChanges] int NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_Staff] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE TABLE [Units] (
        [Id] uniqueidentifier NOT NULL,
        [ParentId] uniqueidentifier NULL,
        [AgencyId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Level] nvarchar(40) NULL,
        [Name] nvarchar(60) NOT NULL,
        [ShortName] nvarchar(30) NOT NULL,
        [Abbreviation] nvarchar(20) NOT NULL,
        [Order] int NOT NULL,
        [Path] nvarchar(60) NOT NULL,
        [EstablishedOn] date NOT NULL,
        [AbolishedOn] date NULL,
        [NextRenameOn] date NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_Units] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Units_Units_ParentId] FOREIGN KEY ([ParentId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE TABLE [AccountClaims] (
        [Id] int NOT NULL IDENTITY,
        [UserId] uniqueidentifier NOT NULL,
        [ClaimType] nvarchar(max) NULL,
        [ClaimValue] nvarchar(max) NULL,
        CONSTRAINT [PK_AccountClaims] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AccountClaims_Accounts_UserId] FOREIGN KEY ([UserId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE TABLE [AccountLogins] (
        [LoginProvider] nvarchar(64) NOT NULL,
        [ProviderKey] nvarchar(64) NOT NULL,
        [ProviderDisplayName] nvarchar(max) NULL,
        [UserId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_AccountLogins] PRIMARY KEY ([LoginProvider], [ProviderKey]),
        CONSTRAINT [FK_AccountLogins_Accounts_UserId] FOREIGN KEY ([UserId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE TABLE [AccountTokens] (
        [UserId] uniqueidentifier NOT NULL,
        [LoginProvider] nvarchar(64) NOT NULL,
        [Name] nvarchar(64) NOT NULL,
        [Value] nvarchar(max) NULL,
        CONSTRAINT [PK_AccountTokens] PRIMARY KEY ([UserId], [LoginProvider], [Name]),
        CONSTRAINT [FK_AccountTokens_Accounts_UserId] FOREIGN KEY ([UserId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE TABLE [KeptTexts] (
        [Id] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [Subject] nvarchar(100) NOT NULL,
        [Field] nvarchar(60) NOT NULL,
        [Text] nvarchar(max) NOT NULL,
        [Length] int NOT NULL,
        [Preview] nvarchar(61) NOT NULL,
        [Address] nvarchar(400) NOT NULL,
        [SavedAt] datetime2 NOT NULL,
        [Sequence] bigint NOT NULL,
        CONSTRAINT [PK_KeptTexts] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_KeptTexts_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE TABLE [OwnPhrases] (
        [Id] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [Text] nvarchar(100) NOT NULL,
        [Order] int NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_OwnPhrases] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_OwnPhrases_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE TABLE [PasswordHistory] (
        [Id] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [Hash] nvarchar(300) NOT NULL,
        [SetAt] datetime2 NOT NULL,
        CONSTRAINT [PK_PasswordHistory] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PasswordHistory_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE TABLE [UserSessions] (
        [Id] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [Address] nvarchar(64) NOT NULL,
        [Device] nvarchar(200) NOT NULL,
        [StartedAt] datetime2 NOT NULL,
        [LastSeenAt] datetime2 NOT NULL,
        [EndedAt] datetime2 NULL,
        [EndedBy] nvarchar(40) NULL,
        [ActingHoldingId] uniqueidentifier NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_UserSessions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_UserSessions_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE TABLE [RolePermissions] (
        [RoleCode] nvarchar(40) NOT NULL,
        [PermissionCode] nvarchar(60) NOT NULL,
        CONSTRAINT [PK_RolePermissions] PRIMARY KEY ([RoleCode], [PermissionCode]),
        CONSTRAINT [FK_RolePermissions_Roles_RoleCode] FOREIGN KEY ([RoleCode]) REFERENCES [Roles] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE TABLE [AccessLimitSubjects] (
        [Id] uniqueidentifier NOT NULL,
        [StaffId] uniqueidentifier NULL,
        [UnitId] uniqueidentifier NULL,
        [LimitId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_AccessLimitSubjects] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AccessLimitSubjects_AccessLimits_LimitId] FOREIGN KEY ([LimitId]) REFERENCES [AccessLimits] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_AccessLimitSubjects_Staff_StaffId] FOREIGN KEY ([StaffId]) REFERENCES [Staff] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AccessLimitSubjects_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE TABLE [Posts] (
        [Id] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [Name] nvarchar(40) NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Order] int NOT NULL,
        [AbolishedOn] date NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_Posts] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Posts_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE TABLE [StoredFiles] (
        [Id] uniqueidentifier NOT NULL,
        [Name] nvarchar(255) NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Length] bigint NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        [Purpose] nvarchar(40) NOT NULL,
        [OwnerStaffId] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NULL,
        [CreatedAt] datetime2 NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_StoredFiles] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_StoredFiles_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE TABLE [UnitNames] (
        [Id] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [Name] nvarchar(60) NOT NULL,
        [ShortName] nvarchar(30) NOT NULL,
        [StartsOn] date NOT NULL,
        [Basis] nvarchar(80) NOT NULL,
        [IsCancelled] bit NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_UnitNames] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_UnitNames_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE TABLE [PostHoldings] (
        [Id] uniqueidentifier NOT NULL,
        [StaffId] uniqueidentifier NOT NULL,
        [PostId] uniqueidentifier NOT NULL,
        [IsPrimary] bit NOT NULL,
        [StartsOn] date NOT NULL,
        [EndsOn] date NULL,
        [IsOver] bit NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_PostHoldings] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PostHoldings_Posts_PostId] FOREIGN KEY ([PostId]) REFERENCES [Posts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PostHoldings_Staff_StaffId] FOREIGN KEY ([StaffId]) REFERENCES [Staff] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE TABLE [RoleGrants] (
        [Id] uniqueidentifier NOT NULL,
        [RoleCode] nvarchar(40) NOT NULL,
        [PostId] uniqueidentifier NULL,
        [StaffId] uniqueidentifier NULL,
        [StartsAt] datetime2 NOT NULL,
        [EndsAt] datetime2 NULL,
        [Reason] nvarchar(200) NOT NULL,
        [GrantedBy] uniqueidentifier NOT NULL,
        [Occasion] nvarchar(100) NOT NULL,
        [OccasionId] uniqueidentifier NULL,
        [EndedBy] uniqueidentifier NULL,
        [EndReason] nvarchar(200) NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_RoleGrants] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RoleGrants_Posts_PostId] FOREIGN KEY ([PostId]) REFERENCES [Posts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RoleGrants_Roles_RoleCode] FOREIGN KEY ([RoleCode]) REFERENCES [Roles] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RoleGrants_Staff_StaffId] FOREIGN KEY ([StaffId]) REFERENCES [Staff] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Hash', N'Sequence') AND [object_id] = OBJECT_ID(N'[AuditHeads]'))
        SET IDENTITY_INSERT [AuditHeads] ON;
    EXEC(N'INSERT INTO [AuditHeads] ([Id], [Hash], [Sequence])
    VALUES (1, N''0000000000000000000000000000000000000000000000000000000000000000'', CAST(0 AS bigint))');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Hash', N'Sequence') AND [object_id] = OBJECT_ID(N'[AuditHeads]'))
        SET IDENTITY_INSERT [AuditHeads] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AccessLimits_ObjectKind_ObjectId] ON [AccessLimits] ([ObjectKind], [ObjectId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_AccessLimitSubjects_LimitId] ON [AccessLimitSubjects] ([LimitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_AccessLimitSubjects_StaffId] ON [AccessLimitSubjects] ([StaffId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_AccessLimitSubjects_UnitId] ON [AccessLimitSubjects] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_AccountClaims_UserId] ON [AccountClaims] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_AccountLogins_UserId] ON [AccountLogins] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [EmailIndex] ON [Accounts] ([NormalizedEmail]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Accounts_StaffId] ON [Accounts] ([StaffId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UserNameIndex] ON [Accounts] ([NormalizedUserName]) WHERE [NormalizedUserName] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_AuditEntries_AccountId_Sequence] ON [AuditEntries] ([AccountId], [Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_AuditEntries_At_Sequence] ON [AuditEntries] ([At], [Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_AuditEntries_SubjectId_Sequence] ON [AuditEntries] ([SubjectId], [Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CalendarDays_Date] ON [CalendarDays] ([Date]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_CommandRecords_At] ON [CommandRecords] ([At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_InterceptedFiles_At_Id] ON [InterceptedFiles] ([At], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_InterceptedFiles_SettledAt] ON [InterceptedFiles] ([SettledAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_KeptTexts_AccountId_Subject_Field] ON [KeptTexts] ([AccountId], [Subject], [Field]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_KeptTexts_SavedAt] ON [KeptTexts] ([SavedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_OutboxMessages_DispatchedAt] ON [OutboxMessages] ([DispatchedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_OwnPhrases_AccountId_Order] ON [OwnPhrases] ([AccountId], [Order]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_PasswordHistory_AccountId_SetAt] ON [PasswordHistory] ([AccountId], [SetAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_PostHoldings_IsOver_EndsOn] ON [PostHoldings] ([IsOver], [EndsOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_PostHoldings_PostId] ON [PostHoldings] ([PostId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_PostHoldings_StaffId] ON [PostHoldings] ([StaffId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_Posts_UnitId_Order] ON [Posts] ([UnitId], [Order]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_RecentContacts_OwnerId_StaffId] ON [RecentContacts] ([OwnerId], [StaffId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_RoleGrants_OccasionId] ON [RoleGrants] ([OccasionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_RoleGrants_PostId] ON [RoleGrants] ([PostId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_RoleGrants_RoleCode] ON [RoleGrants] ([RoleCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_RoleGrants_StaffId] ON [RoleGrants] ([StaffId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Roles_Name] ON [Roles] ([Name]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_RosterImports_UploadedAt] ON [RosterImports] ([UploadedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_SettingValues_Key] ON [SettingValues] ([Key]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Staff_EmployeeNumber] ON [Staff] ([EmployeeNumber]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_Staff_Name] ON [Staff] ([Name]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_Staff_PinyinInitials_Name_Id] ON [Staff] ([PinyinInitials], [Name], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_StoredFiles_Hash] ON [StoredFiles] ([Hash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_StoredFiles_OwnerStaffId_CreatedAt] ON [StoredFiles] ([OwnerStaffId], [CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_StoredFiles_UnitId] ON [StoredFiles] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_UnitNames_UnitId_StartsOn] ON [UnitNames] ([UnitId], [StartsOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_Units_NextRenameOn] ON [Units] ([NextRenameOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_Units_ParentId] ON [Units] ([ParentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Units_Path] ON [Units] ([Path]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    CREATE INDEX [IX_UserSessions_AccountId_EndedAt] ON [UserSessions] ([AccountId], [EndedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122092341_Initial'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122092341_Initial', N'10.0.14');
END;

COMMIT;
GO

