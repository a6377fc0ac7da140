// OpenAI, any server that speaks its API, and Azure OpenAI: the chat model and the embeddings, by way of LangChain.
import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { AzureChatOpenAI, AzureOpenAIEmbeddings, ChatOpenAI, OpenAIEmbeddings } from '@langchain/openai';
import type { Config } from '../config.ts';
import type { Embedder } from '../knowledge/vector.ts';

// The turn has its own fallback: a retry here would only spend its time.
const chat = { temperature: 0, maxRetries: 0, streaming: true, maxTokens: 700 };

/** The configured chat model, or undefined without a key. */
export function makeChatModel(config: Config): BaseChatModel | undefined {
  if (config.AZURE_OPENAI_API_KEY)
    return new AzureChatOpenAI({
      ...chat,
      ...azure(config),
      azureOpenAIApiDeploymentName: config.AZURE_OPENAI_CHAT_DEPLOYMENT!,
    });
  if (!config.OPENAI_API_KEY) return undefined;
  return new ChatOpenAI({
    ...chat,
    model: config.OPENAI_CHAT_MODEL,
    apiKey: config.OPENAI_API_KEY,
    configuration: server(config),
  });
}

/** The configured remote embeddings, or undefined: then the model in this process is used. */
export function makeRemoteEmbedder(config: Config): Embedder | undefined {
  const limits = { maxRetries: 2, timeout: config.MODEL_TIMEOUT_MS };
  if (config.AZURE_OPENAI_API_KEY && config.AZURE_OPENAI_EMBEDDING_DEPLOYMENT) {
    const name = config.AZURE_OPENAI_EMBEDDING_DEPLOYMENT;
    return named(
      `azure:${name}`,
      new AzureOpenAIEmbeddings({
        ...limits,
        ...azure(config),
        ...embeddingsBase(config),
        azureOpenAIApiEmbeddingsDeploymentName: name,
      }),
    );
  }
  if (!config.OPENAI_API_KEY || config.OPENAI_EMBEDDING_MODEL === 'none') return undefined;
  const model = config.OPENAI_EMBEDDING_MODEL;
  return named(
    `openai:${model}`,
    new OpenAIEmbeddings({ ...limits, model, apiKey: config.OPENAI_API_KEY, configuration: server(config) }),
  );
}

function azure(config: Config) {
  return {
    azureOpenAIApiKey: config.AZURE_OPENAI_API_KEY!,
    azureOpenAIEndpoint: config.AZURE_OPENAI_ENDPOINT!,
    azureOpenAIApiVersion: config.AZURE_OPENAI_API_VERSION,
  };
}

/** The embeddings class knows no endpoint, only the path to the deployments; one text a request is its default. */
function embeddingsBase(config: Config) {
  return {
    azureOpenAIBasePath: `${config.AZURE_OPENAI_ENDPOINT!.replace(/\/$/, '')}/openai/deployments`,
    batchSize: 512,
  };
}

function server(config: Config) {
  return config.OPENAI_BASE_URL ? { baseURL: config.OPENAI_BASE_URL } : {};
}

function named(model: string, embeddings: OpenAIEmbeddings): Embedder {
  return {
    model,
    embedDocuments: (texts) => embeddings.embedDocuments(texts),
    embedQuery: (text) => embeddings.embedQuery(text),
  };
}
