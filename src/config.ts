// The environment as one checked value. Nothing else reads process.env.
import { z } from 'zod';
import { PreceptorError } from './errors.ts';

const text = z.string().trim().min(1);
const optional = text.optional();
const number = (from: number, to: number, fallback: number) =>
  z.coerce.number(`a whole number from ${from} to ${to}`).int().min(from).max(to).default(fallback);

/** Every variable, with what it must be. .env.example says what each is for; a test holds the two together. */
export const environment = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    PORT: number(0, 65535, 3978),
    HOST: optional,
    PUBLIC_URL: z.url('an absolute URL, such as https://chat.example.org').optional(),
    DATA_DIR: text.default('data'),
    KNOWLEDGE_DIR: text.default('knowledge'),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    ALLOWED_ORIGINS: z
      .string()
      .default('')
      .transform((value) =>
        value
          .split(',')
          .map((origin) => origin.trim().replace(/\/$/, ''))
          .filter(Boolean),
      ),
    PRIVACY_URL: z.url('the https address of your privacy notice').optional(),
    TRUST_PROXY: z.stringbool('true or false').default(false),
    SIGNING_SECRET: z.string().min(32, 'at least 32 random characters').optional(),
    MICROSOFT_APP_ID: optional,
    MICROSOFT_APP_PASSWORD: optional,
    MICROSOFT_APP_TENANT_ID: optional,
    MICROSOFT_APP_TYPE: z.enum(['MultiTenant', 'SingleTenant', 'UserAssignedMSI']).default('SingleTenant'),
    DIRECT_LINE_SECRET: optional,
    DIRECT_LINE_DOMAIN: z
      .url('the base URL of a Direct Line 3.0 service')
      .transform((url) => url.replace(/\/$/, ''))
      .default('https://directline.botframework.com/v3/directline'),
    OPENAI_API_KEY: optional,
    OPENAI_BASE_URL: z.url('the base URL of an OpenAI-compatible server').optional(),
    OPENAI_CHAT_MODEL: text.default('gpt-4.1-mini'),
    OPENAI_EMBEDDING_MODEL: text.default('text-embedding-3-small'),
    AZURE_OPENAI_API_KEY: optional,
    AZURE_OPENAI_ENDPOINT: z.url('such as https://NAME.openai.azure.com').optional(),
    AZURE_OPENAI_CHAT_DEPLOYMENT: optional,
    AZURE_OPENAI_EMBEDDING_DEPLOYMENT: optional,
    AZURE_OPENAI_API_VERSION: text.default('2024-10-21'),
    MODEL_TIMEOUT_MS: number(500, 120_000, 12_000),
    TOKENS_PER_MINUTE: number(1, 100_000, 600),
    MESSAGES_PER_MINUTE: number(1, 10_000, 30),
  })
  .superRefine(
    (env, context) => {
      const want = (name: string, message: string) =>
        context.addIssue({ code: 'custom', path: [name], message });
      if (env.NODE_ENV === 'production') {
        if (!env.MICROSOFT_APP_ID)
          want(
            'MICROSOFT_APP_ID',
            'required in production: without it anyone could post as the Bot Framework',
          );
        if (!env.MICROSOFT_APP_PASSWORD && env.MICROSOFT_APP_TYPE !== 'UserAssignedMSI')
          want('MICROSOFT_APP_PASSWORD', 'required in production');
        if (!env.SIGNING_SECRET)
          want(
            'SIGNING_SECRET',
            'required in production: at least 32 random characters, the same on every replica',
          );
      }
      if (env.MICROSOFT_APP_ID && env.MICROSOFT_APP_TYPE !== 'MultiTenant' && !env.MICROSOFT_APP_TENANT_ID) {
        want('MICROSOFT_APP_TENANT_ID', 'required unless MICROSOFT_APP_TYPE is MultiTenant');
      }
      if (env.AZURE_OPENAI_API_KEY) {
        if (!env.AZURE_OPENAI_ENDPOINT)
          want('AZURE_OPENAI_ENDPOINT', 'required when AZURE_OPENAI_API_KEY is set');
        if (!env.AZURE_OPENAI_CHAT_DEPLOYMENT)
          want('AZURE_OPENAI_CHAT_DEPLOYMENT', 'required when AZURE_OPENAI_API_KEY is set');
        if (env.OPENAI_API_KEY) want('OPENAI_API_KEY', 'set either this or AZURE_OPENAI_API_KEY, not both');
      }
    },
    // Also when a single variable is wrong: every problem is told at once.
    { when: () => true },
  );

export type Config = Readonly<z.infer<typeof environment>> & { host: string };

/** Parses the environment; throws `config-invalid` listing every problem by variable, never a value. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  // An empty line in .env means the same as none.
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = environment.safeParse(set);
  if (!result.success) {
    const details = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${wanted(issue)}`);
    throw new PreceptorError('config-invalid', { details: details.join('\n') });
  }
  // Without credentials nothing is authenticated, so development listens on this machine alone.
  const host = result.data.HOST ?? (result.data.NODE_ENV === 'production' ? '0.0.0.0' : '127.0.0.1');
  return Object.freeze({ ...result.data, host });
}

/** What a variable must be, without the value that was refused: it may be a secret. */
function wanted(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_small' && issue.origin === 'number') return `at least ${issue.minimum}`;
  if (issue.code === 'too_big') return `at most ${issue.maximum}`;
  return issue.message;
}
