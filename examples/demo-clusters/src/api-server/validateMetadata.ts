import { StatusCause } from './ApiError';
import { ObjectMeta } from './KubernetesObject';

const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const LABEL_KEY = /^([a-z0-9]([-a-z0-9.]*[a-z0-9])?\/)?[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const NAME_PART =
  "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";
const LABEL_VALUE = /^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/;

/**
 * What an API server would refuse in the metadata of an object: its name and the values of its labels.
 * @internal
 */
export function validateMetadata(metadata: Partial<ObjectMeta>): StatusCause[] {
  const causes: StatusCause[] = [];
  const { name } = metadata;
  if (name === undefined || name === '') {
    causes.push({
      reason: 'FieldValueRequired',
      message: 'Required value: name or generateName is required',
      field: 'metadata.name',
    });
  } else if (name.length > 253 || !SUBDOMAIN.test(name)) {
    causes.push({
      reason: 'FieldValueInvalid',
      message: `Invalid value: ${JSON.stringify(
        name,
      )}: a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')`,
      field: 'metadata.name',
    });
  }
  for (const [key, value] of Object.entries(metadata.labels ?? {})) {
    if (!LABEL_KEY.test(key)) {
      const message = `Invalid value: ${JSON.stringify(key)}: ${NAME_PART}`;
      causes.push({ reason: 'FieldValueInvalid', message, field: 'metadata.labels' });
    }
    const wrong = problemOfLabelValue(value);
    if (wrong) {
      causes.push({
        reason: 'FieldValueInvalid',
        message: `Invalid value: ${JSON.stringify(value)}: ${wrong}`,
        field: 'metadata.labels',
      });
    }
  }
  return causes;
}

function problemOfLabelValue(value: string): string | undefined {
  if (value.length > 63) return 'must be no more than 63 bytes';
  if (!LABEL_VALUE.test(value)) {
    return `a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character`;
  }
  return undefined;
}
