// The exchange with Spring Security about passkeys: options from the server, an answer from the browser, back as JSON.
const supported = () => Boolean(window.PublicKeyCredential?.parseRequestOptionsFromJSON);

const encode = buffer => buffer
  ? btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")
  : undefined;

/** @param form in which the token against forged requests stands */
const post = async (form, path, body) => {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": form.elements._csrf.value },
    body: JSON.stringify(body ?? {}),
  });
  if (!answer.ok) {
    throw new Error(`${path} answers ${answer.status}`);
  }
  return answer.json();
};

const common = credential => ({
  id: credential.id,
  rawId: encode(credential.rawId),
  type: credential.type,
  clientExtensionResults: credential.getClientExtensionResults(),
  authenticatorAttachment: credential.authenticatorAttachment,
});

const register = async (form, label) => {
  const options = await post(form, form.dataset.options);
  const credential = await navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
  });
  await post(form, form.dataset.register, {
    publicKey: {
      label,
      credential: {
        ...common(credential),
        response: {
          attestationObject: encode(credential.response.attestationObject),
          clientDataJSON: encode(credential.response.clientDataJSON),
          transports: credential.response.getTransports(),
        },
      },
    },
  });
};

/** Resolves to the address where to go on. */
const signIn = async form => {
  const options = await post(form, form.dataset.options);
  const credential = await navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
  });
  const { redirectUrl } = await post(form, form.dataset.login, {
    ...common(credential),
    response: {
      authenticatorData: encode(credential.response.authenticatorData),
      clientDataJSON: encode(credential.response.clientDataJSON),
      signature: encode(credential.response.signature),
      userHandle: encode(credential.response.userHandle),
    },
  });
  return redirectUrl;
};

export { register, signIn, supported };
